/** `show -json` of a plan that changes so many resources, each with the attributes of a middling one. */
export function planOfMany(count: number): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {},
    resource_changes: Array.from({ length: count }, (_, index) => changed(index)),
  })
}

function changed(index: number) {
  const before = values(index, 'before')
  const after = { ...values(index, 'after'), latest_version: undefined }
  return {
    address: `module.web["${index}"].aws_launch_template.web`,
    mode: 'managed',
    type: 'aws_launch_template',
    name: 'web',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change: {
      actions: ['update'],
      before,
      after,
      after_unknown: { latest_version: true, tag_specifications: [{ tags: {} }] },
      before_sensitive: { tags: {}, key: true },
      after_sensitive: { tags: {}, key: true },
    },
  }
}

function values(index: number, side: string) {
  const plain = Array.from({ length: 20 }, (_, n) => [`attribute_${n}`, `value ${n} of resource ${index}`])
  return {
    ...Object.fromEntries(plain),
    id: `lt-${index}`,
    image_id: side === 'before' ? 'ami-0a1b2c3d4e5f60718' : 'ami-0f9e8d7c6b5a40312',
    key: `a key that nobody is to see ${index % 7} ${side}`,
    latest_version: index,
    tags: { Name: `web-${index}`, version: side },
    tag_specifications: [{ resource_type: 'volume', tags: { Name: `web-${index}` } }],
    user_data: Buffer.from(`#!/bin/sh\necho ${index}\n`).toString('base64'),
  }
}
