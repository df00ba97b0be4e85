/** Where a phone finds a picture: WeChat knows the files of cloud storage by their ids. */
export const pictureAddress = (picture: string): string => picture
