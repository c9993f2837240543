variable "ami_id" {
  description = "The image every instance runs. The action sets it."
  type        = string

  validation {
    condition     = can(regex("^ami-[0-9a-f]{8,17}$", var.ami_id))
    error_message = "ami_id is an AMI id such as ami-0123456789abcdef0."
  }
}

variable "app" {
  description = "Name of the application; the resources are named and tagged after it."
  type        = string
  default     = "web"
}

variable "environment" {
  description = "Name of the environment, for example production."
  type        = string
  default     = "production"
}

variable "instance_type" {
  description = "Type of the instances."
  type        = string
  default     = "t3.micro"
}

variable "min_size" {
  description = "Fewest instances the group may have."
  type        = number
  default     = 2
}

variable "desired_capacity" {
  description = "Instances the group starts with. Afterwards scaling decides, and Terraform leaves it alone."
  type        = number
  default     = 3
}

variable "max_size" {
  description = "Most instances the group may have."
  type        = number
  default     = 6
}

variable "health_check_type" {
  description = "EC2: the machine is up. ELB: the target groups say that the application answers."
  type        = string
  default     = "EC2"

  validation {
    condition     = contains(["EC2", "ELB"], var.health_check_type)
    error_message = "health_check_type is EC2 or ELB."
  }
}

variable "target_group_arns" {
  description = "Target groups of your load balancer that the instances join."
  type        = list(string)
  default     = []
}

variable "instance_warmup" {
  description = "Seconds from the start of an instance until it counts as healthy and the next one is replaced."
  type        = number
  default     = 60
}

variable "vpc_id" {
  description = "VPC of the instances; the region's default VPC when null."
  type        = string
  default     = null
}

variable "subnet_ids" {
  description = "Subnets of the instances; all subnets of the VPC when empty."
  type        = list(string)
  default     = []
}

variable "ingress_cidr" {
  description = "Who may reach port 80. Null opens no port; the load balancer's security group then needs a rule of its own."
  type        = string
  default     = "0.0.0.0/0"
}
