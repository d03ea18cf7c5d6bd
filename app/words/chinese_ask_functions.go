package words

// chineseFunction says in a line what a function or aggregation gives.
func chineseFunction(name string) string {
	switch name {
	case "abs":
		return "绝对值。"
	case "absent":
		return "没有这样的序列时返回 1，否则没有结果。用于数据缺失时告警。"
	case "absent_over_time":
		return "整个区间内没有样本时返回 1，否则没有结果。"
	case "acos":
		return "反余弦。"
	case "acosh":
		return "反双曲余弦。"
	case "asin":
		return "反正弦。"
	case "asinh":
		return "反双曲正弦。"
	case "atan":
		return "反正切。"
	case "atanh":
		return "反双曲正切。"
	case "avg":
		return "多条序列的平均值。"
	case "avg_over_time":
		return "区间内样本的平均值。"
	case "bottomk":
		return "值最小的若干条序列。"
	case "ceil":
		return "向上取整。"
	case "changes":
		return "区间内值变化的次数。"
	case "clamp":
		return "限制在最小值与最大值之间。"
	case "clamp_max":
		return "限制为不大于某个值。"
	case "clamp_min":
		return "限制为不小于某个值。"
	case "cos":
		return "余弦。"
	case "cosh":
		return "双曲余弦。"
	case "count":
		return "序列的条数。"
	case "count_over_time":
		return "区间内样本的个数。"
	case "count_values":
		return "每个值各有多少条序列。"
	case "day_of_month":
		return "时间在当月的第几天，从 1 起。"
	case "day_of_week":
		return "时间是星期几，0 为星期日。"
	case "day_of_year":
		return "时间在当年的第几天，从 1 起。"
	case "days_in_month":
		return "值（一个时间）所在的月份有多少天。"
	case "deg":
		return "弧度换算为角度。"
	case "delta":
		return "仪表在区间内的变化量，并外推到区间两端。"
	case "deriv":
		return "仪表每秒的变化速度，由样本的线性回归得出。"
	case "exp":
		return "e 的该值次幂。"
	case "first_over_time":
		return "区间内的第一个样本。"
	case "floor":
		return "向下取整。"
	case "group":
		return "每组序列返回 1。"
	case "histogram_avg":
		return "原生直方图中观测值的平均值。"
	case "histogram_count":
		return "原生直方图的观测值个数。"
	case "histogram_fraction":
		return "估算两个值之间的观测值所占的比例。"
	case "histogram_quantile":
		return "根据桶估算：给定比例的观测值不大于哪个值。"
	case "histogram_stddev":
		return "估算的观测值标准差。"
	case "histogram_stdvar":
		return "估算的观测值方差。"
	case "histogram_sum":
		return "原生直方图中观测值之和。"
	case "hour":
		return "时间的小时（UTC），0 到 23。"
	case "idelta":
		return "仪表最后两个样本之差。"
	case "increase":
		return "计数器在区间内的增量：修正重启，并外推到区间两端。"
	case "irate":
		return "计数器每秒的增速，只看最后两个样本。"
	case "label_join":
		return "把几个标签连接成一个标签。"
	case "label_replace":
		return "用正则表达式由一个标签得到另一个标签。"
	case "last_over_time":
		return "区间内的最后一个样本。"
	case "ln":
		return "自然对数。"
	case "log10":
		return "以 10 为底的对数。"
	case "log2":
		return "以 2 为底的对数。"
	case "max":
		return "多条序列中的最大值。"
	case "max_over_time":
		return "区间内的最大值。"
	case "min":
		return "多条序列中的最小值。"
	case "min_over_time":
		return "区间内的最小值。"
	case "minute":
		return "时间的分钟，0 到 59。"
	case "month":
		return "时间的月份，1 到 12。"
	case "pi":
		return "圆周率 π。"
	case "predict_linear":
		return "按样本的线性回归，预测仪表若干秒之后的值。"
	case "present_over_time":
		return "区间内有样本的序列返回 1。"
	case "quantile":
		return "多条序列之间的分位数。"
	case "quantile_over_time":
		return "区间内样本的分位数。"
	case "rad":
		return "角度换算为弧度。"
	case "rate":
		return "计数器在区间内平均每秒的增速，已修正重启。"
	case "resets":
		return "计数器在区间内重置的次数。"
	case "round":
		return "四舍五入到最近的倍数，默认为 1。"
	case "scalar":
		return "把唯一一条序列的值变成数字；不是恰好一条时为 NaN。"
	case "sgn":
		return "符号：1、0 或 -1。"
	case "sin":
		return "正弦。"
	case "sinh":
		return "双曲正弦。"
	case "sort":
		return "按值从小到大排序。"
	case "sort_desc":
		return "按值从大到小排序。"
	case "sqrt":
		return "平方根。"
	case "stddev":
		return "多条序列之间的标准差。"
	case "stddev_over_time":
		return "区间内样本的标准差。"
	case "stdvar":
		return "多条序列之间的方差。"
	case "stdvar_over_time":
		return "区间内样本的方差。"
	case "sum":
		return "把多条序列的值相加。"
	case "sum_over_time":
		return "区间内样本之和。"
	case "tan":
		return "正切。"
	case "tanh":
		return "双曲正切。"
	case "time":
		return "查询的时刻，以 1970 年以来的秒数表示。"
	case "timestamp":
		return "样本的时间戳，以 1970 年以来的秒数表示。"
	case "topk":
		return "值最大的若干条序列。"
	case "vector":
		return "把数字变成一条没有标签的序列。"
	case "year":
		return "时间的年份。"
	}
	return name
}
