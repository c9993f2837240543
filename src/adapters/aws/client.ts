/**
 * Settings of every AWS client. A connection that is accepted and never answered must not outlive a rollout's timeout;
 * without `throwOnRequestTimeout` the SDK only warns. Milliseconds.
 */
export const clientSettings = {
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
}
