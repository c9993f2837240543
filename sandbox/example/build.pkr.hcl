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
    environment_vars = ["SITE=${path.root}/site", "GIT_SHA=${var.git_sha}", "INSTANCE=${build.ID}"]
    inline = [
      "echo \"installing $(ls \"$SITE\" | wc -l) file(s) of the site\"",
      "case \"$(cat \"$SITE/index.html\")\" in *'</html>'*) ;; *) echo \"provision.sh: the site's index.html is cut short (no </html>)\" >&2; exit 1 ;; esac",
      # Where the sandbox's instances answer, the image carries the site as provision.sh installs it.
      "[ -n \"$SANDBOX_DISKS\" ] || exit 0",
      "disk=$(mktemp -d)",
      "cp -R \"$SITE\"/. \"$disk\"",
      "printf '%s\\n' \"$GIT_SHA\" >\"$disk/version\"",
      "printf 'ok\\n' >\"$disk/healthz\"",
      "printf '{\"instance\": \"%s\", \"tar\": \"%s\"}' \"$INSTANCE\" \"$(tar -C \"$disk\" -czf - . | base64 | tr -d '\\n')\" | curl --fail --silent --show-error --data-binary @- \"$SANDBOX_DISKS\"",
      "rm -r \"$disk\"",
    ]
  }
}
