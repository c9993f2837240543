build {
  sources = ["source.amazon-ebs.web"]

  provisioner "file" {
    source      = "${path.root}/site"
    destination = "/tmp"
  }

  provisioner "shell" {
    script           = "${path.root}/provision.sh"
    environment_vars = ["GIT_SHA=${var.git_sha}"]
    execute_command  = "sudo env {{ .Vars }} bash '{{ .Path }}'"
  }
}
