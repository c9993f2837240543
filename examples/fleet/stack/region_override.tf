# Laid over the stack of examples/web: an image in several regions comes as a map of region to AMI id, and each stack takes that
# of its own. Terraform merges files of this name into the blocks of the others.
variable "ami_id" {
  description = "The image every instance runs, by region. The action sets it."
  type        = map(string)

  validation {
    condition     = alltrue([for id in values(var.ami_id) : can(regex("^ami-[0-9a-f]{8,17}$", id))])
    error_message = "ami_id has AMI ids such as ami-0123456789abcdef0, by region."
  }
}

data "aws_region" "this" {}

resource "aws_launch_template" "web" {
  image_id = var.ami_id[data.aws_region.this.id]
}
