/**
 * What texts name only in English and readers of Chinese look for: the provinces of China and their large cities, countries and
 * bodies without a page of their own. General knowledge.
 */
const NAMES = new Map(
  `
  Anhui 安徽, Beijing 北京, Fujian 福建, Gansu 甘肃, Guangdong 广东, Guangxi 广西, Guizhou 贵州, Hainan 海南, Hebei 河北,
  Heilongjiang 黑龙江, Henan 河南, Hong Kong 香港, Hubei 湖北, Hunan 湖南, Inner Mongolia 内蒙古, Jiangsu 江苏, Jiangxi 江西,
  Jilin 吉林, Liaoning 辽宁, Macao 澳门, Ningxia 宁夏, Qinghai 青海, Shaanxi 陕西, Shandong 山东, Shanghai 上海, Shanxi 山西,
  Sichuan 四川, Taiwan 台湾, Tianjin 天津, Tibet 西藏, Xinjiang 新疆, Yunnan 云南, Zhejiang 浙江, Chongqing 重庆,
  Changsha 长沙, Chengdu 成都, Dalian 大连, Dongguan 东莞, Foshan 佛山, Fuzhou 福州, Guangzhou 广州, Guiyang 贵阳,
  Hangzhou 杭州, Hefei 合肥, Jinan 济南, Kunming 昆明, Nanjing 南京, Nanning 南宁, Ningbo 宁波, Qingdao 青岛, Shenyang 沈阳,
  Shenzhen 深圳, Suzhou 苏州, Wuhan 武汉, Wuxi 无锡, Xiamen 厦门, Xi'an 西安, Xiong'an 雄安, Zhengzhou 郑州, Zhuhai 珠海,
  Australia 澳大利亚, Germany 德国, Japan 日本, Russia 俄罗斯, Singapore 新加坡, South Korea 韩国, Switzerland 瑞士,
  United Kingdom 英国, United States 美国, Alibaba 阿里巴巴, Baidu 百度, Huawei 华为, Tencent 腾讯, Xinhua 新华,
  Xinhuanet 新华网
  `
    .split(',')
    .map((name) => name.trim().split(/ (?=\p{Script=Han})/u) as [english: string, chinese: string]),
);
const NAMED = new RegExp(`\\b(?:${[...NAMES.keys()].join('|')})\\b`, 'g');

/** Chinese for the places that a text names, each once. */
export const namesInChinese = (text: string): string =>
  [...new Set(text.replaceAll('’', "'").match(NAMED) ?? [])].map((name) => NAMES.get(name)).join(' ');
