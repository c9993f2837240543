#!/usr/bin/env bash
# What a workflow without the action does to know as much: the same calls of the same tools, one after the other.
# Arguments and environment as of lean.sh.
set -euo pipefail
git clone --quiet "$1" work
cd work
git checkout --quiet "$2"

ami=${IMAGE:-}
if [ -z "$ami" ]; then
  packer validate image
  packer build -machine-readable -color=false image | tee ../build.log
  ami=$(sed -n 's/.*,artifact,0,id,[^:]*:\(ami-[0-9a-f]*\).*/\1/p' ../build.log | tail -1)
fi

cd stack
terraform init -input=false -backend-config="path=$3"
terraform validate
terraform plan -input=false -out=plan.tfplan -var="ami_id=$ami" -var="instance_warmup=$4"
terraform show -json plan.tfplan >../plan.json
terraform apply -input=false plan.tfplan
terraform show -json >../state.json

group=$(terraform output -raw group_name)
while :; do
  status=$(aws autoscaling describe-instance-refreshes --auto-scaling-group-name "$group" \
    --query 'InstanceRefreshes[0].Status' --output text)
  echo "refresh $status"
  case $status in
    Successful | None) break ;;
    Failed | Cancelled | RollbackSuccessful | RollbackFailed) exit 1 ;;
  esac
  sleep "${PAUSE:-15}"
done
