import * as v from 'valibot'

/** The schema of a mapping, for which valibot also takes a list. */
export function noList<S extends v.GenericSchema & { readonly message: v.ErrorMessage<never> | undefined }>(
  schema: S,
): S {
  return {
    ...schema,
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config)
      v._addIssue(this as never, 'type', dataset as never, config as never)
      return dataset
    },
  }
}
