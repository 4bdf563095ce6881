-- For wrk: one page after another. Arguments: the paths.
function init(args)
	requests, at = {}, 0
	for i, path in ipairs(args) do
		requests[i] = wrk.format("GET", path)
	end
end

function request()
	at = at % #requests + 1
	return requests[at]
end
