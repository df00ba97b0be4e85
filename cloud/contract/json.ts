/** What survives callFunction: the platform carries JSON, so an answer is JSON or it is lost. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
