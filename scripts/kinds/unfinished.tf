# What an apply that failed leaves behind, and plans that are not whole.
variable "trigger" {
  type    = string
  default = "1"
}

variable "works" {
  type    = bool
  default = true
}

# Its old object goes last; it stays as a deposed one where what depends on it cannot be made.
resource "terraform_data" "kept" {
  triggers_replace = var.trigger

  lifecycle {
    create_before_destroy = true
  }
}

resource "terraform_data" "failing" {
  triggers_replace = terraform_data.kept.id

  provisioner "local-exec" {
    command = var.trigger == "1" ? "true" : "exit 1"
  }
}

resource "terraform_data" "checked" {
  input = var.trigger

  lifecycle {
    precondition {
      condition     = var.works
      error_message = "It does not work."
    }
  }
}
