terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

# The region comes from AWS_REGION, which the workflow sets for Packer and Terraform alike.
provider "aws" {}
