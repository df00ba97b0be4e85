export type SendLinkProps = { token: string }
