variable "ami_id" {
  type = string
}

variable "sizes" {
  type    = map(number)
  default = { "a,b: 100%" = 2 }
}

module "child" {
  source = "../modules/child"
  size   = 3
}

resource "terraform_data" "web" {
  for_each = var.sizes
  input    = var.ami_id

  lifecycle {
    precondition {
      condition     = each.value < 3
      error_message = "At most two, please.\nError: this line is of the message."
    }
  }
}

resource "terraform_data" "late" {
  input = terraform_data.web

  lifecycle {
    postcondition {
      condition     = length(self.output) < 2
      error_message = "Too many came out."
    }
  }
}

check "image" {
  assert {
    condition     = startswith(var.ami_id, "ami-")
    error_message = "${var.ami_id} is no AMI id."
  }
}
