const { FAULTS_AWS: endpoint, AWS_ACCESS_KEY_ID: account, AWS_REGION: region } = process.env

/** Asks AWS itself, past the door of the fault; the text of the answer. */
export async function ask(service, version, parameters) {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: new URLSearchParams({ ...parameters, Version: version }).toString(),
  })
  const text = await answer.text()
  if (!answer.ok) {
    console.error(`Error: ${text}`)
    process.exit(1)
  }
  return text
}
