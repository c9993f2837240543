# A stack with secrets where stacks have them, and with much that only sounds or looks like one. Every secret has the
# word Canary in it, and nothing else has. It is planned only: no account is asked for anything.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "test"
  secret_key                  = "test"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  skip_region_validation      = true
}

variable "release" {
  default = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"
}

locals {
  certificate = <<-EOT
    -----BEGIN CERTIFICATE-----
    MIIBszCCAVmgAwIBAgIUQ2FuIHlvdSByZWFkIHRoaXM/MAoGCCqGSM49BAMCMB4x
    HDAaBgNVBAMME3Rlc3QuZXhhbXBsZS5pbnZhbGlkMB4XDTI2MDEwMTAwMDAwMFoX
    -----END CERTIFICATE-----
  EOT
}

resource "aws_kms_key" "web" {
  customer_master_key_spec = "SYMMETRIC_DEFAULT"
  key_usage                = "ENCRYPT_DECRYPT"
  enable_key_rotation      = true
}

resource "aws_kms_key" "sign" {
  customer_master_key_spec = "ECC_NIST_P256"
  key_usage                = "SIGN_VERIFY"
}

resource "aws_efs_file_system" "web" {
  creation_token = "web-production-q7Zp2LkX9vBn4TgR8sWd"
  kms_key_id     = "arn:aws:kms:eu-west-1:123456789012:key/0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f"
}

resource "aws_apigatewayv2_api" "web" {
  name                         = "web"
  protocol_type                = "HTTP"
  api_key_selection_expression = "$request.header.x-api-key"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id      = "a1b2c3d4e5"
  resource_id      = "f6g7h8"
  http_method      = "GET"
  authorization    = "AWS_IAM"
  api_key_required = true
}

resource "aws_api_gateway_authorizer" "jwt" {
  name                   = "token-authorizer"
  rest_api_id            = "a1b2c3d4e5"
  type                   = "TOKEN"
  identity_source        = "method.request.header.Authorization"
  authorizer_credentials = "arn:aws:iam::123456789012:role/authorizer"
  authorizer_uri         = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:auth/invocations"
}

resource "aws_lambda_function" "web" {
  function_name    = "token-service"
  role             = "arn:aws:iam::123456789012:role/web"
  filename         = "main.tf"
  handler          = "index.handler"
  runtime          = "nodejs22.x"
  source_code_hash = "q7Zp2LkX9vBn4TgR8sWdYc1JhF6mEo3UaKi5Nx0PwGI="
  environment {
    variables = {
      DB_HOST           = "db.internal.example.com"
      DB_PASSWORD       = "Canary-1"
      API_KEY           = "Canary-2"
      SENTRY_DSN        = "https://Canary03456789abcdef0123456789@o1.ingest.sentry.io/1"
      DATABASE_URL      = "postgres://web:Canary-4@db.internal.example.com:5432/shop"
      SECRET_NAME       = "prod/web/database"
      SECRET_ARN        = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-password-AbCdEf"
      TOKEN_URL         = "https://login.example.com/oauth2/token"
      COOKIE_NAME       = "session"
      PASSWORD_MIN_SIZE = "12"
      RELEASE           = var.release
      MAX_TOKENS        = "4096"
      SLACK_HOOK        = "https://hooks.slack.com/services/T0123/B0123/Canary5abc"
      FEATURES          = "password-reset,token-refresh,api-keys"
    }
  }
}

resource "aws_ssm_parameter" "endpoint" {
  name  = "/web/token-endpoint"
  type  = "String"
  value = "https://login.example.com/oauth2/token"
}

resource "aws_ssm_parameter" "password" {
  name  = "/web/db_password"
  type  = "SecureString"
  value = "Canary-6-marked"
}

resource "aws_ecs_task_definition" "web" {
  family = "web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/token-service:v1.24.3-a1b2c3d4"
    environment = [
      { name = "DB_PASSWORD", value = "Canary-7" },
      { name = "DB_HOST", value = "db.internal.example.com" },
      { name = "SESSION_COOKIE_DOMAIN", value = "example.com" },
    ]
    secrets = [
      { name = "API_TOKEN", valueFrom = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/api2-token-AbCdEf:token::" },
    ]
    repositoryCredentials = { credentialsParameter = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf" }
  }])
}

resource "aws_codebuild_project" "web" {
  name         = "web"
  service_role = "arn:aws:iam::123456789012:role/codebuild"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type                = "BUILD_GENERAL1_SMALL"
    image                       = "aws/codebuild/standard:7.0"
    type                        = "LINUX_CONTAINER"
    image_pull_credentials_type = "SERVICE_ROLE"
    environment_variable {
      name  = "NPM_TOKEN"
      value = "Canary-8"
    }
    environment_variable {
      name  = "DB_PASSWORD"
      type  = "SECRETS_MANAGER"
      value = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf"
    }
    environment_variable {
      name  = "STAGE"
      value = "production"
    }
    registry_credential {
      credential          = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf"
      credential_provider = "SECRETS_MANAGER"
    }
  }
  source {
    type      = "NO_SOURCE"
    buildspec = <<-EOT
      version: 0.2
      env:
        variables:
          db_password: Canary-9
          registry: example.com
        secrets-manager:
          API_TOKEN: prod/api:token
      phases:
        build:
          commands:
            - docker login -u ci -p Canary-10 registry.example.com
            - mysql -u root -pCanary-11 shop < schema.sql
            - 'curl -H "Authorization: token Canary-12" https://api.example.com/hooks'
            - make build
    EOT
  }
}

resource "aws_elastic_beanstalk_environment" "web" {
  name                = "web"
  application         = "web"
  solution_stack_name = "64bit Amazon Linux 2023 v4.3.0 running Docker"
  setting {
    namespace = "aws:elasticbeanstalk:application:environment"
    name      = "RAILS_MASTER_KEY"
    value     = "Canary-13"
  }
  setting {
    namespace = "aws:autoscaling:launchconfiguration"
    name      = "EC2KeyName"
    value     = "deploy-q7Zp2LkX9vBn4TgR8sWd"
  }
}

resource "aws_lb_target_group" "web" {
  name        = "web"
  port        = 80
  protocol    = "HTTP"
  vpc_id      = "vpc-0a1b2c3d4e5f60718"
  target_type = "instance"
  stickiness {
    type            = "lb_cookie"
    cookie_duration = 3600
  }
}

resource "aws_launch_template" "web" {
  name_prefix = "web-"
  image_id    = "ami-0a1b2c3d4e5f60718"
  key_name    = "deploy-q7Zp2LkX9vBn4TgR8sWd"
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
  user_data = base64encode("#!/bin/sh\necho root:Canary-14 | chpasswd\n")
}

resource "aws_iam_account_password_policy" "all" {
  minimum_password_length        = 14
  require_symbols                = true
  password_reuse_prevention      = 24
  allow_users_to_change_password = true
}

resource "aws_iam_policy" "web" {
  name = "SecretsManagerReadWrite-q7Zp2LkX9vBn4TgR8sWd"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "AllowSecretsAndTokens"
      Effect   = "Allow"
      Action   = ["secretsmanager:GetSecretValue", "kms:Decrypt", "sts:GetSessionToken", "iam:CreateAccessKey"]
      Resource = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/web2-token-AbCdEf", "arn:aws:ssm:eu-west-1:123456789012:parameter/web/password1"]
      Condition = { StringEquals = { "aws:TokenIssueTime" = "2026-01-01T00:00:00Z", "aws:RequestTag/api-key" = "web" } }
    }]
  })
}

resource "aws_cognito_user_pool" "web" {
  name = "web"
  password_policy {
    minimum_length                   = 12
    temporary_password_validity_days = 7
  }
}

resource "aws_cognito_user_pool_client" "web" {
  name                          = "web"
  user_pool_id                  = "eu-west-1_AbCdEfGhI"
  generate_secret               = true
  enable_token_revocation       = true
  prevent_user_existence_errors = "ENABLED"
  explicit_auth_flows           = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  access_token_validity         = 1
  token_validity_units {
    access_token  = "hours"
    id_token      = "hours"
    refresh_token = "days"
  }
}

resource "aws_secretsmanager_secret" "db" {
  name                    = "prod/db-password-q7Zp2LkX9vBn4TgR8sWd"
  recovery_window_in_days = 7
}

resource "aws_s3_object" "certificate" {
  bucket         = "web"
  key            = "tls/certificate.pem"
  content        = local.certificate
  etag           = "9f86d081884c7d659a2feaa0c55ad015"
  content_base64 = null
}

resource "aws_s3_object" "settings" {
  bucket  = "web"
  key     = "settings/passwords.yml"
  content = <<-EOT
    database:
      host: db.internal.example.com
      password: |
        Canary-15
        second Canary-16
      pool: 5
    smtp:
      user_name: mailer
      password: Canary-17
    tokens:
      one: Canary-18
    sessions:
      token_lifetime: 3600
      cookie_name: _web_session
  EOT
}

resource "aws_s3_object" "netrc" {
  bucket  = "web"
  key     = "home/netrc"
  content = "machine api.example.com\n  login web\n  password Canary-19\n"
}

resource "aws_s3_object" "sql" {
  bucket  = "web"
  key     = "sql/users.sql"
  content = "CREATE USER web IDENTIFIED BY 'Canary-20';\nGRANT SELECT ON shop.tokens TO web;\nALTER ROLE api WITH PASSWORD 'Canary-21';\n"
}

resource "aws_s3_object" "unattend" {
  bucket  = "web"
  key     = "windows/unattend.xml"
  content = "<UserAccounts>\n  <AdministratorPassword>\n    <Value>Canary-22</Value>\n    <PlainText>true</PlainText>\n  </AdministratorPassword>\n</UserAccounts>\n"
}

resource "aws_s3_object" "docker" {
  bucket  = "web"
  key     = "docker/config.json"
  content = jsonencode({ auths = { "registry.example.com" = { username = "ci", password = "Canary-23" } }, credsStore = "ecr-login" })
}

resource "aws_s3_object" "powershell" {
  bucket  = "web"
  key     = "windows/join.ps1"
  content = "$p = ConvertTo-SecureString 'Canary-24' -AsPlainText -Force\nnet user deploy Canary-25 /add\nWrite-Host 'password changed'\n"
}

resource "aws_dx_bgp_peer" "web" {
  virtual_interface_id = "dxvif-0a1b2c3d"
  address_family       = "ipv4"
  bgp_asn              = 65000
  bgp_auth_key         = "Canary-26"
}

resource "aws_vpn_connection" "web" {
  customer_gateway_id   = "cgw-0a1b2c3d4e5f60718"
  type                  = "ipsec.1"
  tunnel1_preshared_key = "Canary27marked"
}

resource "aws_acm_certificate" "web" {
  domain_name       = "web.example.com"
  validation_method = "DNS"
  key_algorithm     = "EC_prime256v1"
}

resource "aws_apprunner_service" "web" {
  service_name = "web"
  source_configuration {
    image_repository {
      image_identifier      = "public.ecr.aws/aws-containers/hello-app-runner:latest"
      image_repository_type = "ECR_PUBLIC"
      image_configuration {
        port                          = "8080"
        runtime_environment_secrets   = { API_TOKEN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:api-AbCdEf" }
        runtime_environment_variables = { STRIPE_SECRET = "Canary-28", STAGE = "production" }
      }
    }
  }
}

resource "aws_route53_record" "verification" {
  zone_id = "Z0123456789ABCDEFGHIJ"
  name    = "_amazonses.example.com"
  type    = "TXT"
  ttl     = 600
  records = ["v=spf1 include:amazonses.com ~all"]
}

resource "aws_autoscaling_group" "web" {
  name                = "web-Zk3p9QxT7LmB2vRs8WdY"
  min_size            = 1
  max_size            = 3
  vpc_zone_identifier = ["subnet-0a1b2c3d4e5f60718"]
  launch_template {
    id      = aws_launch_template.web.id
    version = aws_launch_template.web.latest_version
  }
  tag {
    key                 = "token"
    value               = "arn:aws:ssm:eu-west-1:123456789012:parameter/web/token"
    propagate_at_launch = true
  }
  tag {
    key                 = "release"
    value               = var.release
    propagate_at_launch = true
  }
}

resource "aws_iam_user" "token" {
  for_each = toset(["api-token=q7Zp2LkX9vBn4TgR8sWd", "plain"])
  name     = "token-${each.key}"
}

output "group" {
  value = aws_autoscaling_group.web.name
}

output "token_url" {
  value = "https://login.example.com/oauth2/token"
}

output "secret_arn" {
  value = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db2-password-AbCdEf"
}

output "release" {
  value = var.release
}
