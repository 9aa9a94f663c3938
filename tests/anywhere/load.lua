-- For wrk: asks in turn for the lines of a file, "path" or "path<tab>etag", and prints as JSON how many answers had each status.
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  requests = {}
  statuses = {}
  turn = 0
  for line in io.lines(args[1]) do
    local path, etag = line:match("^([^\t]+)\t?(.*)$")
    local headers = { ["Accept-Encoding"] = "gzip, br" }
    if etag ~= "" then headers["If-None-Match"] = etag end
    table.insert(requests, wrk.format("GET", path, headers))
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status)
  statuses[tostring(status)] = (statuses[tostring(status)] or 0) + 1
end

function done(summary, latency)
  local counts = {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("statuses")) do counts[status] = (counts[status] or 0) + count end
  end
  local parts = {}
  for status, count in pairs(counts) do table.insert(parts, string.format('"%s":%d', status, count)) end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format(
    '{"statuses":{%s},"broken":%d,"seconds":%f,"bytes":%d,"slowest":%f}',
    table.concat(parts, ","), broken, summary.duration / 1e6, summary.bytes, latency:percentile(99) / 1e3
  ))
end
