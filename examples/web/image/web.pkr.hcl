# The action sets these three through PKR_VAR_*; the defaults serve a build by hand.
variable "git_sha" {
  type        = string
  default     = "0000000000000000000000000000000000000000"
  description = "Commit that the image is built from."
}

variable "git_ref" {
  type        = string
  default     = ""
  description = "Branch or tag that the commit was on."
}

variable "image_key" {
  type        = string
  default     = ""
  description = "Digest of everything that decides the image's content."
}

variable "repository" {
  type        = string
  default     = env("GITHUB_REPOSITORY")
  description = "Repository that the builder belongs to, as OWNER/NAME."
}

variable "region" {
  type        = string
  default     = env("AWS_REGION")
  description = "Region to build in."
}

variable "copy_to_regions" {
  type        = list(string)
  default     = []
  description = "Further regions that get a copy of the image."
}

locals {
  # A commit can be built twice, even at the same time; the end of the name keeps the builds apart.
  ami_name = "web-${substr(var.git_sha, 0, 12)}-${formatdate("YYYYMMDDhhmm", timestamp())}-${substr(uuidv4(), 0, 8)}"

  # On everything from its first moment: the role may change and remove only what carries it (iam/build.json).
  owner = { "immutable-deploy:repository" = var.repository }

  tags = merge(local.owner, {
    Name      = local.ami_name
    app       = "web"
    git-sha   = var.git_sha
    git-ref   = var.git_ref
    image-key = var.image_key
    base-ami  = "{{ .SourceAMI }}"
  })
}

source "amazon-ebs" "web" {
  region          = var.region
  ami_name        = local.ami_name
  ami_description = "nginx site at commit ${var.git_sha}"
  ami_regions     = var.copy_to_regions
  instance_type   = "t3.micro"
  ssh_username    = "ec2-user"

  source_ami_filter {
    owners      = ["amazon"]
    most_recent = true
    filters = {
      name                = "al2023-ami-2023.*-x86_64"
      architecture        = "x86_64"
      root-device-type    = "ebs"
      virtualization-type = "hvm"
    }
  }

  # Amazon Linux 2023 allows IMDSv2 only, on the builder too, so nothing is set for it here.

  # A builder that shuts itself down is terminated, not kept stopped.
  shutdown_behavior = "terminate"

  tags            = local.tags
  snapshot_tags   = local.tags
  run_tags        = merge(local.owner, { Name = "packer-${local.ami_name}" })
  run_volume_tags = local.owner
}
