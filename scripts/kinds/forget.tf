# OpenTofu 1.6 does not know it yet.
removed {
  from = terraform_data.left

  lifecycle {
    destroy = false
  }
}
