-- For wrk: people sign in one after another, the page first, then its form.
-- Arguments: a file of logins, one a line. One connection a thread, so that an
-- answer belongs to the request before it.
local threads = {}

function setup(thread)
	thread:set("number", #threads)
	threads[#threads + 1] = thread
end

function init(args)
	good, bad = 0, 0
	logins = {}
	for line in io.lines(args[1]) do
		logins[#logins + 1] = line
	end
	next_login = number * 101
end

function request()
	if not form then
		return wrk.format("GET", "/login")
	end
	next_login = next_login + 1
	return wrk.format("POST", "/login", {
		["Content-Type"] = "application/x-www-form-urlencoded",
		["Cookie"] = form.cookie,
	}, "aksi=masuk&sandi=rahasia-tolok-ukur&csrf=" .. form.csrf .. "&nip=" .. logins[next_login % #logins + 1])
end

function response(status, headers, body)
	if form then
		if status == 303 and headers["Location"] == "/" then
			good = good + 1
		else
			bad = bad + 1
		end
		form = nil
	elseif status == 200 then
		form = { cookie = headers["Set-Cookie"]:match("^[^;]+"), csrf = body:match('name="csrf" value="(%x+)"') }
	end
end

function done()
	local sum = { good = 0, bad = 0 }
	for _, thread in ipairs(threads) do
		for name, n in pairs(sum) do
			sum[name] = n + thread:get(name)
		end
	end
	io.write(string.format("signed in %d refused %d\n", sum.good, sum.bad))
end
