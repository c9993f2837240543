variable "ami_id" {
  type = string
}

resource "terraform_data" "web" {
  input = var.amiid
  inptu = 1
}

resource "terraform_data" "next" {
  input = 
}
