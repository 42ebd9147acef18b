"""start.py with processes, venv, pip and a false uv, but no network."""

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest


def run(project, *args, **env):
    return subprocess.run(
        [sys.executable, "start.py", *args],
        cwd=project,
        env={**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, **env},
        capture_output=True,
        text=True,
        timeout=120,
    )


def make_installable(project):
    """A package that pip can build without fetching a build system."""
    (project / "pyproject.toml").write_text(
        '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    )
    (project / "backend.py").write_text(
        textwrap.dedent("""\
            import pathlib, zipfile

            def build_editable(folder, config_settings=None, metadata_directory=None):
                name, info = "headcount-0.1-py3-none-any.whl", "headcount-0.1.dist-info/"
                with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
                    wheel.writestr("headcount.pth", str(pathlib.Path.cwd()))
                    wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\n"
                                   "Name: headcount\\nVersion: 0.1\\n")
                    wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: test\\n"
                                   "Root-Is-Purelib: true\\nTag: py3-none-any\\n")
                    wheel.writestr(info + "RECORD", "")
                return name
            """)
    )
    main = project / "headcount" / "__main__.py"
    main.write_text("import sys\nprint('headcount', *sys.argv[1:])\n")


posix = pytest.mark.skipif(os.name == "nt", reason="the false uv is a shell script")


@pytest.fixture
def false_uv(tmp_path):
    """A folder for PATH with a uv that the test writes."""
    folder = tmp_path / "bin"
    folder.mkdir()

    def write(script):
        (folder / "uv").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "uv").chmod(0o755)
        return f"{folder}{os.pathsep}{os.environ['PATH']}"

    return write


@posix
def test_for_real_uv_fails_and_pip_sets_up_in_a_path_with_spaces(project, false_uv):
    make_installable(project)
    path = false_uv("echo uv was here; exit 2")
    first = run(project, "links", "my class", PATH=path)
    log = (project / ".venv.log").read_text()
    assert first.returncode == 0, first.stderr + log
    assert first.stdout.splitlines()[-1] == "headcount links my class"
    assert "uv was here" in log and first.stderr == ""
    again = run(project, "links", "my class", PATH=path)
    assert again.stdout == "headcount links my class\n"


@posix
def test_for_real_nothing_can_be_fetched(project, false_uv):
    (project / "requirements.lock").write_text("jupyterlab==4.4.0\n")
    result = run(project, "setup", PATH=false_uv("exit 2"))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1 and "no network" in result.stderr
    assert "Traceback" not in result.stdout


@posix
def test_for_real_an_installer_that_outlives_its_start_is_waited_for(project, false_uv):
    path = false_uv("touch started; while [ ! -e go ]; do sleep 0.05; done")
    # Without pip, which uv does not need, a .venv is made in no time.
    script = (
        "import start, venv; start.make_venv = lambda: venv.create(start.VENV, clear=True); "
        "start.main(['setup'])"
    )

    def launch():
        return subprocess.Popen(
            [sys.executable, "-c", script],
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
    assert "Making .venv again: its set-up was not finished." in rest
    assert second.returncode == 0


@posix
def test_ending_start_ends_what_it_runs(start):
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
