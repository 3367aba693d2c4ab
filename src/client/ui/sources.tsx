const SAFE = /^https?:\/\//;

/** Sources of a number: addresses as links named by their host, other text unchanged. */
export function Sources({ text }: { text: string }) {
  const parts = text.split(/;\s+/).filter(Boolean);
  return (
    <>
      {parts.map((part, i) => (
        <span key={part}>
          {i > 0 && '; '}
          {SAFE.test(part) ? (
            <a href={part} target="_blank" rel="noreferrer noopener">
              {hostOf(part)}
            </a>
          ) : (
            part
          )}
        </span>
      ))}
    </>
  );
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}
