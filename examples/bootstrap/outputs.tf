locals {
  set = "gh variable set --repo ${var.repository}"
  api = "repos/${var.repository}/environments"

  variables = [
    "${local.set} AWS_REGION --body ${data.aws_region.current.id}",
    "${local.set} STATE_BUCKET --body ${aws_s3_bucket.states.bucket}",
    "${local.set} AWS_PLAN_ROLE --body ${aws_iam_role.github["plan"].arn}",
  ]

  # Whoever can push a branch can write a workflow that names an environment: its branches must be closed.
  environments = flatten([
    for name in concat(sort(tolist(var.environments)), ["prune"]) : [
      "gh api --silent --method PUT ${local.api}/${name} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'",
      "gh api --silent --method POST ${local.api}/${name}/deployment-branch-policies -f name=${var.branch}",
      name == "prune"
      ? "${local.set} AWS_PRUNE_ROLE --env prune --body ${aws_iam_role.github["prune"].arn}"
      : "${local.set} AWS_DEPLOY_ROLE --env ${name} --body ${aws_iam_role.github["deploy-${name}"].arn}",
    ]
  ])
}

output "commands" {
  description = "Sets the repository's variables and environments; for `terraform output -raw commands | sh`."
  value       = "${join("\n", concat(local.variables, local.environments))}\n"
}

output "subjects" {
  description = "The subjects of tokens that each role trusts."
  value       = local.subjects
}

output "state_bucket" {
  description = "The bucket for `backend-config`."
  value       = aws_s3_bucket.states.bucket
}
