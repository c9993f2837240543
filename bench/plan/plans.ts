/** Each makes `show -json` of a plan that changes so many resources. */
export const PLANS = {
  /** Small resources, of 0.7 kB with both sides: parameters. */
  parameters: (count: number) => planOf(count, parameter),
  /** Middling ones, of 2.6 kB: two dozen attributes, some of them marked as sensitive. */
  templates: (count: number) => planOf(count, template),
} as const

function planOf(count: number, changed: (index: number) => object): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {},
    resource_changes: Array.from({ length: count }, (_, index) => changed(index)),
  })
}

const PROVIDER = { mode: 'managed', provider_name: 'registry.terraform.io/hashicorp/aws' }

function parameter(index: number) {
  const values = (side: string) => ({
    id: `/shop/setting-${index}`,
    name: `/shop/setting-${index}`,
    type: 'String',
    tier: 'Standard',
    value: `value ${index} ${side}`,
    version: index,
    description: null,
    tags: { Name: `setting-${index}` },
  })
  const marks = { tags: {}, value: false }
  return {
    ...PROVIDER,
    address: `aws_ssm_parameter.setting[${index}]`,
    type: 'aws_ssm_parameter',
    name: 'setting',
    index,
    change: {
      actions: ['update'],
      before: values('before'),
      after: { ...values('after'), version: undefined },
      after_unknown: { version: true, tags: {} },
      before_sensitive: marks,
      after_sensitive: marks,
    },
  }
}

function template(index: number) {
  const before = templateValues(index, 'before')
  const after = { ...templateValues(index, 'after'), latest_version: undefined }
  return {
    ...PROVIDER,
    address: `module.web["${index}"].aws_launch_template.web`,
    type: 'aws_launch_template',
    name: 'web',
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

function templateValues(index: number, side: string) {
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
