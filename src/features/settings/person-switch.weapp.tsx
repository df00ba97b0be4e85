/** On a phone WeChat knows who it is. */
export function PersonSwitch() {
  return null
}
