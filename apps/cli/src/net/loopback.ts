/** Whether an address is one of this machine, and of nothing else. */
export function isLoopback(address: string | undefined): address is string {
  if (address === undefined || !URL.canParse(address)) return false;
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}
