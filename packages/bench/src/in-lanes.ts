/** Does the work for each number below `count`, so many at a time, and gives the results in order. */
export async function inLanes<Result>(
  count: number,
  lanes: number,
  work: (n: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let begun = 0;
  const lane = async () => {
    while (begun < count) {
      const n = begun++;
      results[n] = await work(n);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
