data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  owner = split("/", var.repository)[0]
  name  = split("/", var.repository)[1]
  short = substr(replace(lower(local.name), "/[^a-z0-9-]/", "-"), 0, 30)

  # Bucket names are everybody's: the account's number makes this one ours. At most 63 characters.
  bucket = "${local.short}-states-${data.aws_caller_identity.current.account_id}"
  issuer = "token.actions.githubusercontent.com"

  # https://docs.github.com/actions/reference/openid-connect-reference
  named    = "repo:${var.repository}"
  numbered = var.owner_id == null ? null : "repo:${local.owner}@${var.owner_id}/${local.name}@${var.repository_id}"
  prefixes = local.numbered == null ? [local.named] : var.trust_both_subjects ? [local.numbered, local.named] : [local.numbered]

  copies = length(var.copy_regions) == 0 ? [] : ["copies"]
  deploys = {
    for name in var.environments : "deploy-${name}" => {
      environment = name
      policies    = concat(["plan", "state-read", "state-lock", "state-write", "build", "deploy"], local.copies)
      jobs        = ["environment:${name}"]
      hours       = 4
    }
  }

  # Jobs are what follows the repository in a subject. The same table is in examples/web/README.md.
  roles = merge(local.deploys, {
    plan = {
      environment = ""
      policies    = concat(["plan", "state-read", "state-lock", "build"], local.copies)
      jobs        = ["pull_request", "ref:refs/heads/${var.branch}"]
      hours       = 1
    }
    prune = {
      environment = ""
      policies    = ["plan", "state-read", "prune"]
      jobs        = ["environment:prune"]
      hours       = 1
    }
  })

  subjects = {
    for role, facts in local.roles : role => flatten([
      for prefix in local.prefixes : [for job in facts.jobs : "${prefix}:${job}"]
    ])
  }

  # A policy for each role that has it, with what a person would replace by hand replaced.
  policies = merge([
    for role, facts in local.roles : {
      for policy in facts.policies : "${role}/${policy}" => {
        role = role
        name = policy
        json = replace(replace(replace(
          file("${path.module}/../web/iam/${policy}.json"),
          "YOU/REPO", var.repository),
          "STATE_BUCKET", local.bucket),
          "ENVIRONMENT", facts.environment,
        )
      }
    }
  ]...)
}

resource "aws_iam_openid_connect_provider" "github" {
  count = var.oidc_provider_arn == null ? 1 : 0

  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "trust" {
  for_each = local.roles

  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [var.oidc_provider_arn == null ? aws_iam_openid_connect_provider.github[0].arn : var.oidc_provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    # Equal, and never like: a star would let in repositories and jobs that nobody thought of.
    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = local.subjects[each.key]
    }
  }
}

resource "aws_iam_role" "github" {
  for_each = local.roles

  name                 = "${local.short}-${each.key}"
  description          = "Jobs of ${var.repository} (immutable-deploy)"
  assume_role_policy   = data.aws_iam_policy_document.trust[each.key].json
  max_session_duration = each.value.hours * 3600

  lifecycle {
    precondition {
      condition     = (var.owner_id == null) == (var.repository_id == null)
      error_message = "owner_id and repository_id belong together."
    }
  }
}

resource "aws_iam_role_policy" "github" {
  for_each = local.policies

  name = each.value.name
  role = aws_iam_role.github[each.value.role].name
  policy = each.value.name != "copies" ? each.value.json : jsonencode({
    Version = "2012-10-17"
    Statement = [
      for statement in jsondecode(each.value.json).Statement : merge(statement, {
        Resource = flatten([
          for arn in statement.Resource : [for region in var.copy_regions : replace(arn, "COPY_REGION", region)]
        ])
      })
    ]
  })
}
