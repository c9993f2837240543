# Stands in for the example's build.pkr.hcl where no machine can be reached: the source is the example's own,
# and what provision.sh proves on the builder is proved on the files.
variable "endpoint" {
  type    = string
  default = env("AWS_ENDPOINT_URL")
}

build {
  source "amazon-ebs.web" {
    communicator        = "none"
    custom_endpoint_ec2 = var.endpoint
  }

  provisioner "shell-local" {
    environment_vars = ["SITE=${path.root}/site"]
    inline = [
      "echo \"installing $(ls \"$SITE\" | wc -l) file(s) of the site\"",
      "case \"$(cat \"$SITE/index.html\")\" in *'</html>'*) ;; *) echo \"provision.sh: the site's index.html is cut short (no </html>)\" >&2; exit 1 ;; esac",
    ]
  }
}
