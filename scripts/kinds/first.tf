# What is there before the plan; second.tf takes its place.
variable "secret" {
  type      = string
  sensitive = true
  default   = "hunter2-of-the-first-plan"
}

locals {
  keys = toset(["plain", "quote \"", "tick `` tick", "line\nbreak", "party 🎉", "@octocat <b> | #1"])
}

resource "terraform_data" "each" {
  for_each = local.keys
  input    = { value = each.key, size = 1 }
}

resource "terraform_data" "nested" {
  input = { list = [1, { key = "before" }], secret = { inner = var.secret, open = 1 } }
}

resource "terraform_data" "replaced" {
  triggers_replace = "1"
}

resource "terraform_data" "replaced_first" {
  triggers_replace = "1"

  lifecycle {
    create_before_destroy = true
  }
}

resource "terraform_data" "former" {
  input = "moved"
}

resource "terraform_data" "gone" {
  input = "destroyed"
}

resource "terraform_data" "left" {
  input = "left alone"
}

output "role" {
  value = "first"
}

output "token" {
  value     = var.secret
  sensitive = true
}
