import type { SearchRecord } from './record.ts';

/**
 * What a reader of Chinese may ask for and the atlas says in English alone: each word with the English of its texts. Names have their
 * own Chinese, and a query in it finds them first. Queries are read by pairs of characters, so a longer word stands under the pair
 * that tells it from others. General knowledge.
 */
const WORDS = new Map(
  `
  企业 company, 公司 company, 集团 group, 机构 institution, 部门 department, 政府 government, 大学 university, 高校 university,
  学院 college, 学校 school, 银行 bank, 专家 expert, 人才 talent, 学生 student, 老师 teacher, 市长 mayor, 书记 secretary, 部长 minister,
  主任 director, 院士 academician, 作者 author, 记者 journalist, 团队 team, 居民 resident, 用户 user, 医院 hospital, 法院 court,
  孵化 incubator, 实验 laboratory, 协会 association, 联盟 alliance, 股东 shareholder,

  城市 city, 省份 province, 地区 region, 区域 region, 东部 eastern, 西部 western, 中部 central, 国家 national, 全国 national,
  全球 world, 世界 world, 国际 international, 海外 overseas, 外国 foreign, 园区 park, 基地 base, 中心 centre, 总部 headquarters,
  大楼 building, 面积 area, 人口 population, 走廊 corridor, 铁路 railway, 地铁 metro, 机场 airport, 农村 rural, 社区 community,

  资金 funding, 基金 fund, 投资 investment, 融资 financing, 补贴 subsidy, 补助 subsidy, 奖励 reward, 贷款 loan, 税收 tax, 收入 revenue,
  利润 profit, 产值 output, 总值 gdp, 增长 growth, 成本 cost, 价格 price, 预算 budget, 钱包 wallet, 支付 payment, 交易 transaction,
  账户 account, 现金 cash, 货币 currency, 利息 interest, 股权 equity, 股票 stock, 债券 bond, 保险 insurance, 合同 contract, 市场 market,
  租金 rent, 上市 listed, 工资 salary,

  成立 established, 批准 approved, 升级 upgraded, 发布 released, 公布 announced, 宣布 announced, 启动 launched, 上线 launched,
  举办 held, 举行 held, 签署 signed, 签约 signed, 参加 joined, 建设 build, 建立 established, 支持 support, 扶持 support,
  鼓励 encourage, 推动 promote, 推进 promote, 促进 promote, 发展 development, 创新 innovation, 应用 application, 落地 landed,
  入驻 settled, 招商 investment, 引进 attract, 培养 training, 培训 training, 合作 cooperation, 管理 management, 监管 regulation,
  治理 governance, 服务 service, 研究 research, 研发 research, 开发 development, 生产 production, 制造 manufacturing, 出口 export,
  进口 import, 贸易 trade, 测试 test, 试点 pilot, 示范 demonstration, 评估 assessment, 评价 assessment, 禁止 ban, 完成 completed,
  实现 reached, 达到 reached, 超过 exceed, 领先 leading, 最大 largest, 第一 first, 首个 first, 首次 first,
  排名 ranking, 排行 ranking, 入选 selected, 获奖 award, 覆盖 cover, 减少 reduce, 降低 reduce, 提高 raise, 增加 increase,

  三年 three-year, 五年 five-year, 政策 policy, 计划 plan, 规划 plan, 行动 action, 方案 scheme, 目标 goal, 任务 task, 措施 measure, 报告 report, 文件 document,
  通知 notice, 法律 law, 法规 regulation, 条例 regulation, 标准 standard, 战略 strategy, 机制 mechanism, 模式 model, 改革 reform,
  安全 security, 隐私 privacy, 风险 risk, 问题 problem, 优势 strength, 特色 character, 基础 foundation, 原因 reason, 结果 outcome,
  成果 outcome, 成效 outcome, 影响 influence, 作用 role, 定义 definition, 历史 history, 背景 background,

  技术 technology, 科技 technology, 平台 platform, 网络 network, 软件 software, 硬件 hardware, 芯片 chip, 数据 data, 信息 information,
  智能 intelligent, 数字 digital, 电子 electronic, 汽车 vehicle, 物流 logistics, 食品 food, 药品 medicine, 医疗 medical, 健康 health,
  教育 education, 旅游 tourism, 文化 culture, 环境 environment, 能源 energy, 电力 power, 农业 agriculture, 工业 industry,
  产业 industry, 行业 industry, 住房 housing, 租赁 rental, 养老 elderly, 慈善 charity, 扶贫 poverty, 司法 judicial, 版权 copyright,
  专利 patent, 商标 trademark, 溯源 traceability, 防伪 counterfeit, 供应 supply, 采购 procurement, 招标 tender, 投标 bid, 档案 archive,
  证书 certificate, 身份 identity, 签名 signature, 发票 invoice, 海关 customs, 信用 credit, 质量 quality, 开源 open-source,
  大赛 contest, 比赛 contest, 论坛 forum, 峰会 summit, 会议 conference, 展会 expo, 博览 expo, 活动 event, 数量 number, 项目 project,
  案例 case, 场景 scenario, 领域 field, 课程 course, 就业 employment, 职业 occupation, 岗位 job,

  官员 official, 领导 leader, 区长 district, 员工 employee, 人员 staff, 成员 member, 会员 member, 主席 chair, 会长 chair, 客户 customer,
  顾客 customer, 买家 buyer, 卖家 seller, 商户 shop, 农民 farmer, 患者 patient, 病人 patient, 医生 doctor, 老人 elderly, 老年 elderly,
  长者 elderly, 照护 care, 护理 care, 照顾 care, 市民 resident, 租户 tenant, 乘客 passenger, 司机 driver, 工人 worker, 翻译 translation,

  咖啡 coffee, 健身 gym, 停车 parking, 罚款 fine, 公积 housing-fund, 视频 video, 游戏 game, 奢侈 luxury, 设备 device, 机器 machine,
  工厂 factory, 密码 password, 攻击 attack, 威胁 threat, 流量 traffic, 土地 land, 道路 road, 设施 facility, 配套 facility, 位置 location,
  文凭 diploma, 学历 degree, 抽奖 lottery, 中奖 lottery, 红包 lottery, 挖矿 mining, 所有 ownership, 产权 ownership, 权利 right, 电梯 elevator,

  关闭 closed, 关停 closed, 撤出 closed, 预测 forecast, 预计 expected, 预期 expectation, 谈判 negotiation, 洽谈 negotiation, 决定 decided,
  讨论 discussed, 揭牌 unveiled, 更名 renamed, 搬迁 moved, 取代 replaced, 拨款 funding, 免费 free, 费用 cost, 总额 total,
  占比 share, 比例 share, 份额 share, 差距 difference, 对比 comparison, 比较 comparison, 争议 disputed, 失败 missed, 潜力 potential,
  前景 prospect, 未来 future, 后来 later, 每年 yearly, 每月 monthly, 年度 yearly, 原文 original, 博客 blog, 引用 cite, 证据 evidence
  `
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Those whose English stands in the records, each of two characters with its English. */
export function inEnglish(records: readonly SearchRecord[]): Record<string, string> {
  const said = new Set(
    records
      .flatMap(({ title, text }) => `${title} ${text}`.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [])
      .flatMap((word) => [word, ...word.split('-')]),
  );
  return Object.fromEntries([...WORDS].filter(([, english]) => ENDINGS.some((ending) => said.has(english.replace(/e$/, '') + ending))));
}

/** With which a word may stand in a text. */
const ENDINGS = ['', 'e', 's', 'es', 'ed', 'd', 'ing'];
