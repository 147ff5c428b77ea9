/** Kinds of deliveries that the contract documents, and no sandbox sends; one that it sends after all fails the tests. */
export const notSent: Readonly<Record<string, string>> = {
  "webhook-verify-request-bare":
    "DevRev's API documents the flat form, which the sandbox sends; this one is only read in DevRev's examples.",
};
