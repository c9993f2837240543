#!/usr/bin/env bash
# What a good engineer writes who wants the image out and instances on it, and nothing else.
# Arguments: clone address, commit, state file, warm-up in seconds. Environment: AWS, and the tools on PATH; IMAGE to take
# one that is there; PAUSE, seconds between two looks at the refresh.
set -euo pipefail
git clone --quiet "$1" work
cd work
git checkout --quiet "$2"

ami=${IMAGE:-}
if [ -z "$ami" ]; then
  packer build -machine-readable -color=false image | tee ../build.log
  ami=$(sed -n 's/.*,artifact,0,id,[^:]*:\(ami-[0-9a-f]*\).*/\1/p' ../build.log | tail -1)
fi

cd stack
terraform init -input=false -backend-config="path=$3"
terraform apply -input=false -auto-approve -var="ami_id=$ami" -var="instance_warmup=$4"

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
