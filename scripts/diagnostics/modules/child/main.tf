variable "size" {
  type = number
}

resource "terraform_data" "x" {
  input = var.size
  lifecycle {
    ignore_changes = ["input"]
  }
}
