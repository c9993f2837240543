variable "region" {
  type    = string
  default = "eu-west-1"
}

source "null" "web" {
communicator = "none"
  ssh_hst   = var.regoin
}

build {
  sources = ["source.null.web"]
  provisioner "shell-local" { 
    inline =    ["true"]
  }
}
