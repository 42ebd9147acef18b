"""start.py with processes, venv, pip and a false uv, but no network."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest
from stand_ins import WITHOUT_PIP, run


@pytest.fixture
def on_a_disk(tmp_path):
    """Run a shell script in a folder that is a disk of its own, mounted as the options say.

    The disk is in memory and for this script alone. Root can do this, and on many systems
    every user; where neither may, the test is skipped.
    """
    disk = tmp_path / "disk"
    disk.mkdir()

    def run_there(options, script, **env):
        private = ["unshare", "--map-root-user", "--mount", "sh", "-ec"]
        mount = f"mount -t tmpfs -o {options} none '{disk}'"
        try:
            subprocess.run([*private, mount], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as refused:
            pytest.skip(f"needs to mount a disk: {refused}")
        return subprocess.run(
            [*private, f"{mount}; cd '{disk}'; {script}"],
            env={**os.environ, "PYTHON": sys.executable, **env},
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run_there


def test_for_real_uv_fails_and_pip_sets_up_in_a_path_with_spaces(project, false_uv):
    path = false_uv("echo uv was here; exit 2")
    first = run(project, "links", "my class", PATH=path)
    log = (project / ".venv.log").read_text()
    assert first.returncode == 0, first.stderr + log
    answer = f"{project / 'headcount'} links my class"
    assert first.stdout.splitlines()[-1] == answer
    assert "uv was here" in log and first.stderr == ""
    again = run(project, "links", "my class", PATH=path)
    assert again.stdout == f"{answer}\n"


def test_for_real_what_lessons_need_is_compiled_whatever_is_set(project, false_uv):
    """Else each kernel would compile pandas anew."""
    forbidden = dict(PATH=false_uv("exit 0"), PYTHONDONTWRITEBYTECODE="1", PYTHONPYCACHEPREFIX="")
    assert run(project, "setup", pip=False, **forbidden).returncode == 0
    for compiled in ("__pycache__/pandas.*.pyc", "matplotlib/__pycache__/pyplot.*.pyc"):
        assert list(project.glob(compiled)), compiled


def test_for_real_a_folder_renamed_or_reached_by_a_link_runs_on(project, false_uv, tmp_path):
    assert run(project, "setup", pip=False, PATH=false_uv("exit 0")).returncode == 0
    renamed = project.rename(tmp_path / "renamed")
    (tmp_path / "link").symlink_to(renamed)
    for folder in (renamed, tmp_path / "link"):
        result = run(folder, "links", PATH=false_uv("touch installed; exit 2"))
        assert result.stdout == f"{renamed / 'headcount'} links\n" and result.stderr == ""
        # As in a kernel, which starts in the folder of its notebook.
        python = folder / ".venv" / "bin" / "python"
        code = "import headcount; print(headcount.__path__[0])"
        found = subprocess.check_output([python, "-c", code], cwd=tmp_path, text=True)
        assert found == f"{folder / 'headcount'}\n"
    assert not (renamed / "installed").exists()


def test_for_real_a_folder_name_that_is_not_utf_8(project, false_uv, tmp_path):
    try:
        renamed = project.rename(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    except OSError:
        pytest.skip("this system has no such names")
    result = run(renamed, "setup", pip=False, PATH=false_uv("exit 0"))
    assert result.returncode == 1 and result.stdout == ""
    assert result.stderr.startswith("A letter in the name of the folder ")
    assert result.stderr.count("\n") == 1
    assert not (renamed / ".venv").exists()


def test_for_real_a_system_that_knows_ascii_only(project, false_uv):
    """The folder has a space and an é in its name."""
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "utf-8"}
    result = run(project, "links", PATH=false_uv("exit 0"), **ascii_only)
    assert result.stderr == ""
    assert result.stdout.endswith(f"{project / 'headcount'} links\n")


@pytest.mark.parametrize("end_start", [False, True])
def test_for_real_no_setup_while_something_runs_from_venv(project, false_uv, end_start):
    """Not even where start.py itself was killed, and left its server behind."""
    path = false_uv("exit 0")
    (project / "headcount" / "__main__.py").write_text("print('up', flush=True); input()")
    assert run(project, "setup", pip=False, PATH=path).returncode == 0
    server = subprocess.Popen(
        [sys.executable, "start.py", "links"],
        cwd=project,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert server.stdout.readline() == "up\n"
    if end_start:
        server.kill()
        server.wait()
    (project / "requirements.lock").write_text("changed\n")
    stamp = (project / ".venv" / "headcount.json").read_bytes()
    result = run(project, "setup", pip=False, PATH=path)
    assert result.returncode == 1
    assert result.stderr.startswith("Something still runs from .venv, most often JupyterLab")
    assert (project / ".venv" / "headcount.json").read_bytes() == stamp
    server.communicate("\n")
    assert run(project, "setup", pip=False, PATH=path).returncode == 0


def write_wheel(folder, name):
    """A package of one empty module, for pip to install from the folder."""
    info = f"{name}-1.dist-info/"
    wheel = folder / f"{name}-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", "")
        archive.writestr(f"{info}METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        archive.writestr(
            f"{info}WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}RECORD", "")
    return wheel.name


def test_for_real_pip_is_told_to_install_elsewhere(project, false_uv, tmp_path):
    (project / "requirements.lock").write_text(f"./{write_wheel(project, 'small')}\n")
    (project / "headcount" / "__main__.py").write_text("import small; print(small.__file__)")
    settings = tmp_path / "pip.conf"
    settings.write_text("[install]\nuser = true\n")
    told = {"PIP_CONFIG_FILE": str(settings), "PIP_USER": "1"}
    told.update({name: str(tmp_path / name) for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")})
    result = run(project, "links", PATH=false_uv("exit 2"), **told)
    assert result.stderr == ""
    assert result.stdout.splitlines()[-1].startswith(str(project / ".venv"))


@pytest.mark.parametrize("options, code", [("noexec", 1), ("exec", 0)])
def test_for_real_a_disk_where_programs_may_not_run(project, false_uv, on_a_disk, options, code):
    library = next(Path(sysconfig.get_config_var("DESTSHARED")).glob("*.so"))
    shutil.copy(library, project / "compiled.so")
    (project / "pandas.py").write_text(
        "import ctypes, os\nctypes.CDLL(os.path.join(os.path.dirname(__file__), 'compiled.so'))\n"
    )
    script = f'cp -r \'{project}\'/* .; exec "$PYTHON" -c "{WITHOUT_PIP}" setup'
    result = on_a_disk(options, script, PATH=false_uv("exit 0"))
    assert result.returncode == code
    assert ("Ready." in result.stdout) == (code == 0)
    assert ("(noexec)" in result.stderr) == (code == 1)


def test_for_real_a_full_disk(project, false_uv, on_a_disk):
    """The first set-up has room, an update has none; with space freed, it works."""
    start = f'"$PYTHON" -c "{WITHOUT_PIP}" setup'
    script = f"""
        cp -r '{project}'/* .; {start}
        echo changed > requirements.lock; {start} || echo failed
        ls .venv; test ! -e .venv.old
        touch .venv/old; mount -o remount,size=40m .; {start}
        test ! -e .venv/old; test ! -e .venv.old"""
    fill = "! grep -q changed requirements.lock || dd if=/dev/zero of=.venv/big bs=1M count=20"
    result = on_a_disk("size=8m", script, PATH=false_uv(fill))
    assert result.returncode == 0, result.stderr
    assert (
        result.stderr.count("\n") == 1
        and "has 8 MB free, and this needs about 700" in result.stderr
    )
    assert "failed" in result.stdout and "headcount.json" in result.stdout
    assert result.stdout.count("Ready.") == 2


def test_for_real_a_disk_that_cannot_be_written(project, false_uv, on_a_disk):
    """What is set up runs there; what is not is one sentence."""
    start = f'"$PYTHON" -c "{WITHOUT_PIP}"'
    script = f"""
        cp -r '{project}'/* .; {start} setup
        mount -o remount,ro .; {start} links
        {start} test || echo failed"""
    result = on_a_disk("size=8m", script, PATH=false_uv("exit 0"))
    assert result.stdout.splitlines()[-2].endswith("/disk/headcount links")
    assert result.stderr.startswith("Cannot write in ") and "(Read-only file" in result.stderr
    assert result.stderr.count("\n") == 1


def test_for_real_a_package_that_is_not_found_from_elsewhere(project, false_uv):
    """Notebooks do not run in the project's own folder, where it would be found in any case."""
    script = f"import start; start.configure = lambda: None; {WITHOUT_PIP}"
    result = subprocess.run(
        [sys.executable, "-c", script, "setup"],
        cwd=project,
        env={**os.environ, "PATH": false_uv("exit 0")},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 1 and "does not run from this folder" in result.stderr
    assert "No module named 'headcount'" in (project / ".venv.log").read_text()


def test_for_real_nothing_can_be_fetched(project, false_uv):
    (project / "requirements.lock").write_text("jupyterlab==4.4.0\n")
    result = run(project, "setup", PATH=false_uv("exit 2"))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1 and "no network" in result.stderr
    assert "Traceback" not in result.stdout


def test_for_real_an_installer_that_outlives_its_start_is_waited_for(project, false_uv):
    path = false_uv("touch started; while [ ! -e go ]; do sleep 0.05; done")

    def launch():
        return subprocess.Popen(
            [sys.executable, "-c", WITHOUT_PIP, "setup"],
            cwd=project,
            env={**os.environ, "PATH": path},
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait_for(condition):
        for _ in range(1200):
            if condition():
                return
            time.sleep(0.05)
        pytest.fail("waited a minute in vain")

    first = launch()
    try:
        wait_for((project / "started").exists)
        first.kill()
        first.wait()
        second = launch()
        line = second.stdout.readline()
        assert line == "Another set-up of this folder is running; waiting for it.\n"
    finally:
        (project / "go").touch()  # whatever happens, the false uv ends
    rest, _ = second.communicate(timeout=60)
    first.stdout.close()
    assert "Setting up, once" in rest
    assert second.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_ending_start_ends_what_it_runs(start):
    start.keep_json(start.STAMP, {"holds": "learn"})
    code = "import time; print('up', flush=True); time.sleep(60)"
    script = f"import start, sys; sys.exit(start.foreground([sys.executable, '-c', {code!r}]))"
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=start.ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "up\n"
    process.send_signal(signal.SIGTERM)
    # Reads to the end of the pipe, which the child holds open as long as it lives.
    assert process.communicate(timeout=30)[0] == ""
    assert process.returncode != 0


def taken_at_ipv6_alone() -> socket.socket:
    """A socket whose port nobody has at 127.0.0.1: other tests are running beside this one."""
    while True:
        other = socket.socket(socket.AF_INET6)
        try:
            other.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            other.bind(("::1", 0))
        except OSError:
            pytest.skip("this system has no ::1")
        try:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", other.getsockname()[1]))
            return other
        except OSError:
            other.close()


def test_for_real_the_address_that_is_printed_leads_to_us(start, installers, opened, tmp_path):
    """Another server holds the same port at ::1, where a browser may look for "localhost"."""
    with taken_at_ipv6_alone() as other:
        other.listen()
        port = other.getsockname()[1]
        assert start.main(["--port", str(port), "--no-browser"]) == 0
        folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_WORKSPACES_DIR")
        process = subprocess.Popen(
            [sys.executable, *opened[0][1:]],
            env={**os.environ, **{name: str(tmp_path / name) for name in folders}},
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            lines = iter(process.stderr.readline, "")
            address = next(found[0] for line in lines if (found := re.search(r"http://\S+", line)))
            assert address.startswith(f"http://127.0.0.1:{port}/")
            # It listens a moment after it has said so.
            while process.poll() is None:
                with contextlib.suppress(ConnectionRefusedError):
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
            assert urllib.request.urlopen(address).status == 200
        finally:
            process.terminate()
            process.communicate(timeout=60)
