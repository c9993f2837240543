# Every kind of change that a plan knows, by providers that need no cloud.
variable "secret" {
  type      = string
  sensitive = true
  default   = "hunter2-of-the-second-plan"
}

locals {
  keys = toset(["plain", "quote \"", "tick `` tick", "line\nbreak", "party 🎉", "@octocat <b> | #1"])
}

resource "terraform_data" "each" {
  for_each = local.keys
  input    = { value = each.key, size = 2 }
}

resource "terraform_data" "nested" {
  input = {
    list   = [1, { key = terraform_data.replaced.id }, "```"]
    secret = { inner = var.secret, open = 2 }
  }
}

resource "terraform_data" "replaced" {
  triggers_replace = "2"
}

resource "terraform_data" "replaced_first" {
  triggers_replace = "2"

  lifecycle {
    create_before_destroy = true
  }
}

resource "terraform_data" "now" {
  input = "moved"
}

moved {
  from = terraform_data.former
  to   = terraform_data.now
}

resource "terraform_data" "imported" {
}

import {
  to = terraform_data.imported
  id = "an-id"
}

resource "terraform_data" "new" {
  input = terraform_data.replaced.id
}

data "terraform_remote_state" "later" {
  backend = "local"
  config  = { path = "${terraform_data.new.id}.tfstate" }
}

check "size" {
  assert {
    condition     = length(local.keys) > 99
    error_message = "There should be more than 99 keys."
  }
}

output "role" {
  value = "second"
}

output "token" {
  value     = var.secret
  sensitive = true
}

output "fresh" {
  value = terraform_data.new.id
}
