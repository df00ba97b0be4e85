/**
 * What stands for `@tarojs/components` in a browser, of which screens use no more there. Taro's own are custom elements
 * that wake after they are drawn and then move their children: twice the work, and what is typed in that moment is lost.
 */
export const View = 'div'
export const Text = 'span'
// Taro's build takes out of this module all that screens do not ask for by name, so that it cannot draw by itself.
export { Image } from './image.h5'
