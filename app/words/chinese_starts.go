package words

func (*chinese) StartTitle(slug string) string {
	switch slug {
	case "counter":
		return "计数器（Counter）"
	case "gauge":
		return "仪表（Gauge）"
	case "labels":
		return "标签"
	case "histogram":
		return "直方图（Histogram）"
	case "summary":
		return "摘要（Summary）"
	case "web-service":
		return "Web 服务"
	case "sensors":
		return "房间传感器"
	}
	return ""
}

func (*chinese) StartText(slug string) string {
	switch slug {
	case "counter":
		return "一个只增不减的数，刚处理完一次请求。"
	case "gauge":
		return "一个随机设定的数，以及一个随请求增减的“处理中请求数”。"
	case "labels":
		return "按方法和客户端地址统计请求，外加一个帮助文本写着 counter 的仪表。"
	case "histogram":
		return "上界是 -5、0、5：看看 8 落在哪里、-8 落在哪里，再加十个随机数。"
	case "summary":
		return "Python 客户端写出的摘要，旁边是一个带十分钟窗口分位数的摘要。"
	case "web-service":
		return "按方法、路径和状态码统计的请求，同时使用经典桶和原生桶的延迟直方图，响应大小，处理中的请求数。"
	case "sensors":
		return "三个房间的温度、湿度和电池电压，以及收到和失败的读数个数。"
	}
	return ""
}
