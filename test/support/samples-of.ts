/** A page of metrics as Prometheus reads it: each series with its value. */
export async function samplesOf(page: { text(): Promise<string> }): Promise<ReadonlyMap<string, number>> {
  const lines = (await page.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}
