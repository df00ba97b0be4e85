/** A sum of money to be read: 123456 cents are "1,234.56". Not every phone's Mini Programs come with Intl. */
export function amountOf(cents: number): string {
  return `${grouped(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`
}

/** A whole number with its thousands apart. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}
