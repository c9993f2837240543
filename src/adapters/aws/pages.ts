/**
 * All items of a list of AWS's. A service ends a page where it likes, one with nothing on it too, and what is on the next
 * one is there all the same. https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-pagination.html
 * @param pages of a paginator of the SDK; without a size, so that a list by ids may be asked for
 */
export async function allOf<Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<Item[]> {
  const items: Item[] = []
  for await (const page of pages) items.push(...(itemsOf(page) ?? []))
  return items
}
