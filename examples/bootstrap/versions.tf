terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.81" # the first that needs no thumbprint of GitHub's certificate
    }
  }
}

# Region and credentials come from the environment: AWS_REGION, and whoever may make roles in the account.
provider "aws" {}
