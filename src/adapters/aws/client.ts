import { EC2Client } from '@aws-sdk/client-ec2'

/**
 * Settings of every AWS client. A connection that is accepted and never answered must not outlive a rollout's timeout;
 * without `throwOnRequestTimeout` the SDK only warns. Milliseconds.
 */
export const clientSettings = {
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
}

/** Clients by region, made once each. */
export function clientsByRegion<T>(make: (region: string) => T): (region: string) => T {
  const clients = new Map<string, T>()
  return (region) => {
    const client = clients.get(region) ?? make(region)
    clients.set(region, client)
    return client
  }
}

/** EC2 clients for any region. */
export function ec2Clients(): (region: string) => EC2Client {
  return clientsByRegion((region) => new EC2Client({ region, ...clientSettings }))
}
