export type ScanButtonProps = { onCode: (code: string) => Promise<void> }
