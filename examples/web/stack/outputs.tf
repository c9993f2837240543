output "group_name" {
  description = "Name of the Auto Scaling group."
  value       = aws_autoscaling_group.web.name
}

output "launch_template_version" {
  description = "Version of the launch template that the group uses."
  value       = aws_launch_template.web.latest_version
}

output "ami_id" {
  description = "The image the group launches."
  value       = aws_launch_template.web.image_id
}
