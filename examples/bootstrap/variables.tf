variable "repository" {
  description = "The repository that deploys, as OWNER/NAME, spelt as GitHub spells it: IAM tells capitals apart."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository is OWNER/NAME, without https:// and .git."
  }
}

variable "owner_id" {
  description = "GitHub's number of the owner, for the subject with numbers. Null where the repository has the old subject."
  type        = number
  default     = null
}

variable "repository_id" {
  description = "GitHub's number of the repository. Together with owner_id, or not at all."
  type        = number
  default     = null
}

variable "trust_both_subjects" {
  description = "Trust the subject without numbers too: for the days in which a repository moves over to the new one."
  type        = bool
  default     = false
}

variable "environments" {
  description = "GitHub environments that are deployed to, each with a role and a state of its own."
  type        = set(string)
  default     = ["production"]

  validation {
    condition     = alltrue([for name in var.environments : can(regex("^[A-Za-z0-9_-]{1,20}$", name)) && name != "prune"])
    error_message = "An environment is 1 to 20 letters, digits, _ and -; prune is the one of the prune role."
  }
}

variable "branch" {
  description = "The branch that is deployed."
  type        = string
  default     = "main"
}

variable "copy_regions" {
  description = "Further regions that the image is copied to (ami_regions of the template)."
  type        = set(string)
  default     = []
}

variable "oidc_provider_arn" {
  description = "GitHub's OIDC provider, where the account has one already: it can have only one. Null makes it."
  type        = string
  default     = null
}

variable "empty_bucket" {
  description = "Let destroy delete the states in the bucket, all versions of them."
  type        = bool
  default     = false
}
