package words

// englishFunction says in a line what a function or aggregation gives.
func englishFunction(name string) string {
	switch name {
	case "abs":
		return "The absolute value."
	case "absent":
		return "1 if there is no such series, else nothing. For alerts on what is missing."
	case "absent_over_time":
		return "1 if there was no such sample in the whole range, else nothing."
	case "acos":
		return "The arc cosine."
	case "acosh":
		return "The inverse hyperbolic cosine."
	case "asin":
		return "The arc sine."
	case "asinh":
		return "The inverse hyperbolic sine."
	case "atan":
		return "The arc tangent."
	case "atanh":
		return "The inverse hyperbolic tangent."
	case "avg":
		return "The average of several series."
	case "avg_over_time":
		return "The average of the samples in the range."
	case "bottomk":
		return "The series with the lowest values."
	case "ceil":
		return "Rounded up."
	case "changes":
		return "How often the value changed in the range."
	case "clamp":
		return "Held between a lowest and a highest value."
	case "clamp_max":
		return "Held to at most a value."
	case "clamp_min":
		return "Held to at least a value."
	case "cos":
		return "The cosine."
	case "cosh":
		return "The hyperbolic cosine."
	case "count":
		return "How many series there are."
	case "count_over_time":
		return "How many samples there are in the range."
	case "count_values":
		return "How many series have each value."
	case "day_of_month":
		return "The day of the month of a time, from 1."
	case "day_of_week":
		return "The day of the week of a time, 0 is Sunday."
	case "day_of_year":
		return "The day of the year of a time, from 1."
	case "days_in_month":
		return "How many days the month has in which the value, a time, lies."
	case "deg":
		return "Radians as degrees."
	case "delta":
		return "By how much a gauge changed in the range, extended to the edges of the range."
	case "deriv":
		return "How fast a gauge changes per second, by a straight line through the samples."
	case "exp":
		return "e to the power of the value."
	case "first_over_time":
		return "The first sample in the range."
	case "floor":
		return "Rounded down."
	case "group":
		return "1 for each group of series."
	case "histogram_avg":
		return "The mean of the observations of a native histogram."
	case "histogram_count":
		return "The number of observations of a native histogram."
	case "histogram_fraction":
		return "The estimated share of observations between two values."
	case "histogram_quantile":
		return "Estimates from buckets the value at or below which a share of the observations lies."
	case "histogram_stddev":
		return "The estimated standard deviation of a histogram's observations."
	case "histogram_stdvar":
		return "The estimated variance of a histogram's observations."
	case "histogram_sum":
		return "The sum of the observations of a native histogram."
	case "hour":
		return "The hour of a time in UTC, from 0 to 23."
	case "idelta":
		return "The difference of the last two samples of a gauge."
	case "increase":
		return "By how much a counter grew in the range, restarts corrected, extended to the edges of the range."
	case "irate":
		return "How fast a counter grows per second, by the last two samples."
	case "label_join":
		return "Makes a label by joining others."
	case "label_replace":
		return "Makes a label from another one, by a regular expression."
	case "last_over_time":
		return "The last sample in the range."
	case "ln":
		return "The natural logarithm."
	case "log10":
		return "The logarithm to base 10."
	case "log2":
		return "The logarithm to base 2."
	case "max":
		return "The greatest value of several series."
	case "max_over_time":
		return "The greatest sample in the range."
	case "min":
		return "The smallest value of several series."
	case "min_over_time":
		return "The smallest sample in the range."
	case "minute":
		return "The minute of a time, from 0 to 59."
	case "month":
		return "The month of a time, from 1 to 12."
	case "pi":
		return "π."
	case "predict_linear":
		return "Where a gauge will be in so many seconds, by a straight line through the samples."
	case "present_over_time":
		return "1 for each series with a sample in the range."
	case "quantile":
		return "The quantile between several series."
	case "quantile_over_time":
		return "The quantile of the samples in the range."
	case "rad":
		return "Degrees as radians."
	case "rate":
		return "How fast a counter grows per second, on average over the range, restarts corrected."
	case "resets":
		return "How often a counter began again in the range."
	case "round":
		return "Rounded to the nearest multiple, of 1 if none is given."
	case "scalar":
		return "The value of the only series as a number, NaN if there isn't exactly one."
	case "sgn":
		return "The sign: 1, 0 or -1."
	case "sin":
		return "The sine."
	case "sinh":
		return "The hyperbolic sine."
	case "sort":
		return "Sorted from the lowest value."
	case "sort_desc":
		return "Sorted from the highest value."
	case "sqrt":
		return "The square root."
	case "stddev":
		return "The standard deviation between several series."
	case "stddev_over_time":
		return "The standard deviation of the samples in the range."
	case "stdvar":
		return "The variance between several series."
	case "stdvar_over_time":
		return "The variance of the samples in the range."
	case "sum":
		return "Adds up the values of several series."
	case "sum_over_time":
		return "The sum of the samples in the range."
	case "tan":
		return "The tangent."
	case "tanh":
		return "The hyperbolic tangent."
	case "time":
		return "The moment of the query, in seconds since 1970."
	case "timestamp":
		return "When the sample was taken, in seconds since 1970."
	case "topk":
		return "The series with the highest values."
	case "vector":
		return "A number as a series without labels."
	case "year":
		return "The year of a time."
	}
	return name
}
