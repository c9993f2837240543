# The stack finds the image by itself. Put this file beside the others of the stack, take the variable ami_id out,
# write image_id = data.aws_ami.web.id into the launch template, and set `ami-variable: ''` on the action.

variable "image_key" {
  description = "Digest of what the image was made from. The action sets it in every plan."
  type        = string
}

data "aws_ami" "web" {
  owners      = ["self"]
  most_recent = true

  filter {
    name   = "tag:immutable-deploy:image-key"
    values = [var.image_key]
  }

  filter {
    name   = "state"
    values = ["available"]
  }
}
